#!/usr/bin/env python3
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
"""validate.py SOURCE_DIR PROGRAM: holds the reports of all golden tests, the examples, a hostile file
and the published configurations in ../shared/corpus to their schemas. Exit code 77 without
python3-jsonschema."""

import glob
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

SOURCE, PROGRAM = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
FORMATS = ["sarif", "json", "junit", "checkstyle"]
# RFC 3986, appendix A: what a URI reference may hold.
URI = re.compile(r"^[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$")
faults = []
counts = {"reports": 0, "findings": 0}


def schema(path):
    with open(os.path.join(SOURCE, path), "rb") as file:
        document = json.load(file)
    jsonschema.Draft202012Validator.check_schema(document)
    return jsonschema.Draft202012Validator(document)


def check(validator, document, name):
    for error in list(validator.iter_errors(document))[:3]:
        faults.append(f"{name}: {error.json_path}: {error.message[:200]}")


def expect(condition, name, what):
    if not condition:
        faults.append(f"{name}: {what}")


def check_sarif(document, findings, name):
    """What the schema cannot say."""
    run = document["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    expect(len(run["results"]) == len(findings), name, "other results than findings")
    expect({rule["id"] for rule in rules} == {finding["rule"] for finding in findings}, name, "rules")
    keys = set()
    for result, finding in zip(run["results"], findings):
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"], name, "ruleId")
        keys.add(result["partialFingerprints"]["vppcheckLine/v1"])
        for location in result["locations"] + result.get("relatedLocations", []):
            physical = location["physicalLocation"]
            uri = physical["artifactLocation"]["uri"]
            expect(URI.match(uri), name, f"no URI: {uri}")
            region = physical.get("region")
            if region:
                begin = (region["startLine"], region["startColumn"])
                expect(begin <= (region["endLine"], region["endColumn"]), name, f"region {region}")
        expect(len(result.get("fixes", [])) == len(finding["fixes"]), name, "fixes")
    expect(len(keys) == len(findings), name, "two findings with one fingerprint")


def check_xml(junit, checkstyle, findings, name):
    suite = ElementTree.fromstring(junit).find("testsuite")
    tests = suite.findall("testcase")
    expect(len(tests) == int(suite.get("tests")) == max(len(findings), 1), name, "JUnit's tests")
    failures = [test for test in tests if test.find("failure") is not None]
    expected = [finding for finding in findings if finding["severity"] != "info"]
    expect(len(failures) == int(suite.get("failures")) == len(expected), name, "JUnit's failures")
    names = {(test.get("classname"), test.get("name")) for test in tests}
    expect(len(names) == len(tests), name, "two JUnit tests of one name")
    errors = ElementTree.fromstring(checkstyle).findall("file/error")
    got = [(error.get("severity"), error.get("source"), int(error.get("line"))) for error in errors]
    want = [(finding["severity"], "vppcheck." + finding["rule"], finding["line"] or 0)
            for finding in findings]
    expect(got == want, name, "Checkstyle's errors")


def run(words, directory):
    return subprocess.run([PROGRAM, *words], cwd=directory, capture_output=True, check=False)


def with_options(words, options):
    """Behind the name of the sub-command; before `v++`, whose words are its own."""
    at = 0 if words[0] == "v++" or words[0].startswith("-") else 1
    return words[:at] + options + words[at:]


def check_reports(words, directory, name, output):
    options = ["--isolated"]
    for form in FORMATS:
        options += ["--format", f"{form}:{output}/{form}"]
    result = run(with_options(words, options), directory)
    expect(result.returncode in (0, 1), name, f"exit code {result.returncode}: {result.stderr[:200]}")
    if result.returncode > 1:
        return
    expect(result.stdout == b"", name, "text beside the reports")
    bytes_of = {}
    for form in FORMATS:
        with open(f"{output}/{form}", "rb") as file:
            bytes_of[form] = file.read()
    report, sarif = json.loads(bytes_of["json"]), json.loads(bytes_of["sarif"])
    check(REPORT, report, f"{name} (json)")
    check(SARIF, sarif, f"{name} (sarif)")
    check_sarif(sarif, report["findings"], f"{name} (sarif)")
    check_xml(bytes_of["junit"], bytes_of["checkstyle"], report["findings"], name)
    counts["reports"] += len(FORMATS)
    counts["findings"] += len(report["findings"])


def cases():
    """Commands with the directories that they run in."""
    for command in sorted(glob.glob(f"{SOURCE}/tests/rules/*/*/command")):
        with open(command, encoding="utf-8") as file:
            yield file.read().split(), os.path.dirname(command)
    for directory in sorted(glob.glob(f"{SOURCE}/configs/examples/*/")):
        files = sorted(glob.glob("*.cfg", root_dir=directory))
        if not files:  # of a budget alone
            continue
        resources = [word for file in glob.glob("kernels.ini", root_dir=directory)
                     for word in ("--resources", file)]
        for platform in ([], ["--platform", "u250"]):
            yield ["prelink", *resources, *platform, *files], directory
    corpus = os.path.join(SOURCE, "../shared/corpus")
    files = [file for file in sorted(glob.glob("**/*", root_dir=corpus, recursive=True))
             if file.endswith((".cfg", ".ini")) and os.path.isfile(os.path.join(corpus, file))]
    if not files:
        print("no published configurations beside the project: left out")
    for first in range(0, len(files), 50):
        yield ["lint", "--platform", "u250", "--", *files[first:first + 50]], corpus


def check_hostile(output):
    names = ["a b.cfg", "%41\u202e.cfg", "<x>&\"'.cfg", "::error::.cfg", "x:y,z.cfg"]
    with tempfile.TemporaryDirectory() as directory:
        for name in names:
            with open(os.path.join(directory, name), "wb") as file:
                file.write(b"[connectivity]\nnk=a:1:a_1\nsp=\x1b[31m\xff\xe2\x80\xae.]]>:DDR[0]\n"
                           b"sp=a_1.\xf0\x9f\x98\x80\x00</script>:%0A::error::x\nslr=b:SLR0\n")
        check_reports(["lint", "--", *names], directory, "hostile names", output)


def check_lists(output):
    result = run(["rules", "--isolated", "--format", "json"], SOURCE)
    check(schema("docs/schema/rules-1.schema.json"), json.loads(result.stdout), "rules")
    why = schema("docs/schema/why-1.schema.json")
    asked = 0
    for file in sorted(glob.glob(f"{SOURCE}/tests/rules/*/fault-*/*.cfg")):
        with open(file, "rb") as lines:
            for line in range(1, min(len(lines.read().split(b"\n")), 6)):
                words = ["lint", "--isolated", "--platform", "u250", "--format", "json",
                         "--why", f"{os.path.basename(file)}:{line}"]
                result = run(words, os.path.dirname(file))
                name = f"{file}:{line} (why)"
                expect(result.returncode == 0, name, result.stderr[:200])
                if result.returncode == 0:
                    check(why, json.loads(result.stdout), name)
                    asked += 1
    expect(asked > 100, "why", f"only {asked} answers")


def check_migrations():
    """Of a design with resources, of one that fits nowhere, and of lines that nobody can decide."""
    schemas = {command: schema(f"docs/schema/{command}-1.schema.json") for command in ("migrate", "fit")}
    cases_of = [(f"{SOURCE}/configs/examples/migration",
                 ["--platform", "four_slr.ini", "--resources", "kernels.ini", "system.cfg"])]
    for file in sorted(glob.glob(f"{SOURCE}/tests/rules/s[lp]r*/*/*.cfg")
                       + glob.glob(f"{SOURCE}/tests/rules/clock-*/*/*.cfg")):
        cases_of.append((os.path.dirname(file), ["--platform", "u250", os.path.basename(file)]))
    verdicts = set()
    for directory, words in cases_of:
        for to in ("u280", "vck190", "ug1393_example_3slr"):
            result = run(["migrate", "--isolated", "--to", to, "--format", "json", *words], directory)
            name = f"{directory}: {' '.join(words)} (migrate --to {to})"
            expect(result.returncode in (0, 1), name, result.stderr[:200])
            document = json.loads(result.stdout)
            check(schemas["migrate"], document, name)
            verdicts |= {decision["verdict"] for decision in document["decisions"]}
    expect(verdicts >= {"kept", "certain", "chosen", "undecided"}, "migrate", f"only {verdicts}")
    directory, words = cases_of[0]
    for margin in ("10", "60"):
        result = run(["fit", "--isolated", "--margin", margin, "--format", "json", *words], directory)
        check(schemas["fit"], json.loads(result.stdout), f"fit --margin {margin}")


with open(f"{SOURCE}/tests/report/schema/README.md", encoding="utf-8") as readme:
    with open(f"{SOURCE}/tests/report/schema/sarif-schema-2.1.0.json", "rb") as genuine:
        expect(hashlib.sha256(genuine.read()).hexdigest() in readme.read(), "schema", "was changed")
SARIF = schema("tests/report/schema/sarif-schema-2.1.0.json")
REPORT = schema("docs/schema/report-1.schema.json")
broken = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{}]}]}
expect(not SARIF.is_valid(broken), "schema", "takes a result without a message")
with tempfile.TemporaryDirectory() as output_directory:
    for case_words, case_directory in cases():
        case_name = os.path.relpath(case_directory, SOURCE) + ": " + " ".join(case_words)[:100]
        check_reports(case_words, case_directory, case_name, output_directory)
    check_hostile(output_directory)
    check_lists(output_directory)
    check_migrations()
expect(counts["findings"] > 500, "all", "hardly any finding")
print(f"{counts['reports']} reports with {counts['findings']} findings")
for fault in faults[:30]:
    print(fault)
sys.exit(1 if faults else 0)
