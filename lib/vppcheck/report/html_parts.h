// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "vppcheck/report/aie_array.h"
#include "vppcheck/report/floorplan.h"
#include "vppcheck/report/html_text.h"

// The parts that the pages of `lint` and of `migrate` have in common.
namespace vppcheck::report {

/// All up to the first heading: the head with the style, a link that skips to `main_id`, and the
/// patterns of the pictures. `title` is text.
void begin_page(std::string_view title, std::string_view body_class, std::string_view main_id,
                Markup& out);
void end_page(std::string_view version, Markup& out);

/// Gives the places of a picture their ids: `cu-fir_0`, `slr-1`, `mem-DDR-0-`, behind a prefix
/// where a page has several pictures.
void give_ids(Floorplan& plan, std::string_view prefix, Ids& ids);
void give_ids(AieArrayPlan& plan, std::string_view prefix, Ids& ids);

/// The picture, and under it the same numbers as tables. `id` is that of the picture, `name` says
/// of what it is, as markup.
void write_floorplan(const Floorplan& plan, std::string_view id, std::string_view name,
                     Markup& out);
void write_floorplan_tables(const Floorplan& plan, Markup& out);
void write_aie_array(const AieArrayPlan& plan, std::string_view id, Markup& out);

/// `125 % of SLR1's DSP: over budget`; empty unless it is over budget or margin.
std::string excess_of(const Region& region, const Bar& bar);

/// As much of a name as fits on so many pixels of a picture, as markup.
std::string fitted(std::string_view name, int pixels);

/// Opens and closes the element of a place: a link where it leads somewhere. `title` is markup.
void begin_place(const Place& place, std::string_view css_class, std::string_view title,
                 Markup& out);
void end_place(const Place& place, Markup& out);

}  // namespace vppcheck::report
