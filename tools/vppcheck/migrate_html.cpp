// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "migrate_report.h"
#include "vppcheck/report/migration_page.h"

namespace vppcheck::tool {

std::string migration_html(const MigrationReport& report) {
  // The result is a design as any other: what is drawn of it is what its files say.
  const design::LinkJob& before = report.design.job();
  text::SourceSet sources;
  design::LinkJob job;
  job.sources = &sources;
  job.inputs = before.inputs;
  job.whole_link = before.whole_link;
  job.reader = before.reader;
  job.platform = &report.target;
  for (const migrate::MigratedFile& file : report.migration.files) {
    const auto id = sources.add(report.sources[file.before].name(), file.bytes);
    job.documents.push_back(std::make_unique<config::Document>(sources, id));
  }
  const design::Design after(job);
  const std::string diff = migration_diff(report, false);
  return report::write_migration_html({report.migration, report.sources, report.design,
                                       report.migration.files.empty() ? nullptr : &after,
                                       report.from, report.to, diff, VPPCHECK_VERSION});
}

}  // namespace vppcheck::tool
