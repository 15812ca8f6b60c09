# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
"""html_browser.py DIR: opens DIR/*.html in Chromium as their readers do, and leaves screenshots.

Speaks WebDriver (https://www.w3.org/TR/webdriver2/) to chromedriver with what Python has built in.
"""

import base64
import json
import pathlib
import re
import subprocess
import sys
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key of a reference; WebDriver, 12.1
OPTIONS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync",
           "--hide-scrollbars"]
# What a finding leads to, and from there back; of each page.
LEADS = {
    "over-budget": ("f1", "slr-1", "125 % of SLR1's DSP: over budget"),
    "migration": ("decision-3", "after-cu-kernel_B", "from SLR1"),
    "partitions": ("f1", "part-pr1", "columns 10 and 11 taken twice: pr0 and pr1"),
}
TEXT, LINES = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11, level AA
CONTRASTS = [("--ink", "--paper", TEXT), ("--ink", "--soft", TEXT), ("--quiet", "--paper", TEXT),
             ("--quiet", "--soft", TEXT), ("--bad", "--paper", TEXT), ("--bad", "--soft", TEXT),
             ("--warn", "--paper", TEXT), ("--info", "--paper", TEXT), ("--link", "--paper", TEXT),
             ("--info", "--soft", TEXT), ("--flagtext", "--flag", TEXT),
             ("--notice", "--paper", TEXT), ("--line", "--paper", LINES),
             ("--used", "--paper", LINES), ("--focus", "--paper", LINES)]


class Browser:
    def __init__(self):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE,
                                       text=True)
        for line in self.driver.stdout:
            port = re.search(r"started successfully on port (\d+)", line)
            if port:
                break
        else:
            raise SystemExit("chromedriver does not start")
        self.base = f"http://127.0.0.1:{port[1]}/session"
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        answer = self.call("", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"binary": "/usr/bin/chromium", "args": OPTIONS}}}})
        self.base += "/" + answer["sessionId"]

    def call(self, path, body=None, method=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, method=method,
                                         headers={"Content-Type": "application/json"})
        with self.opener.open(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def run(self, script, *arguments):
        return self.call("/execute/sync", {"script": script, "args": list(arguments)})

    def click(self, css):
        found = self.call("/element", {"using": "css selector", "value": css})
        self.call(f"/element/{found[ELEMENT]}/click", {})

    def key(self, key):
        self.call("/actions", {"actions": [{"type": "key", "id": "keys", "actions": [
            {"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]}]})

    def show(self, width, height, scheme, medium=""):
        self.tool("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.tool("Emulation.setEmulatedMedia", {"media": medium, "features": [
            {"name": "prefers-color-scheme", "value": scheme}]})

    def tool(self, command, parameters):
        return self.call("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def save(self, path):
        path.write_bytes(base64.b64decode(self.call("/screenshot")))

    def end(self):
        self.call("", method="DELETE")
        self.driver.terminate()
        self.driver.wait(20)


def luminance(color):
    digits = color.strip().lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def expect(condition, message):
    if not condition:
        raise SystemExit(message)


def target(browser):
    """The element that the address names: its id, whether it is seen, and its highlight."""
    return browser.run(
        "const e = document.querySelector(':target'); if (!e) return null;"
        "const b = e.getBoundingClientRect();"
        "const marked = e.querySelector('.box,.area') || e;"
        "const s = getComputedStyle(marked);"
        "return {id: e.id, seen: b.bottom > 0 && b.top < innerHeight,"
        " width: Math.max(parseFloat(s.strokeWidth) || 0, parseFloat(s.outlineWidth) || 0)}")


def follow_links(browser, name):
    finding, place, words = LEADS[name]
    for start, link in ((finding, place), (place, finding)):
        if start == finding:
            browser.click(f'#{finding} a[href="#{place}"]')
        else:
            # A link of a picture is an element of SVG; keys reach it as well as the pointer.
            browser.run("document.getElementById(arguments[0]).focus()", place)
            browser.key("\ue007")
        found = target(browser)
        expect(found and found["id"] == link,
               f"{name}: {start} leads to {found}, not {link}")
        expect(found["seen"] and found["width"] >= 3, f"{name}: {link} is not seen: {found}")
    expect(words in browser.run("return document.body.textContent"), f"{name}: no '{words}'")


def look_at(browser, page, output):
    name = page.stem
    for scheme in ("light", "dark"):
        for width in (1280, 420):
            browser.show(width, 900, scheme)
            browser.call("/url", {"url": page.as_uri()})
            browser.save(output / f"{name}-{scheme}-{width}.png")
            wide = browser.run("return document.scrollingElement.scrollWidth")
            expect(wide <= width, f"{name}: {wide} pixels wide on {width}")
        for one, other, least in CONTRASTS:
            colors = [browser.run("return getComputedStyle(document.documentElement)"
                                  ".getPropertyValue(arguments[0])", c) for c in (one, other)]
            expect(contrast(*colors) >= least,
                   f"{scheme}: {one} on {other} has a contrast of {contrast(*colors):.2f}")
    browser.show(1280, 900, "light")
    browser.call("/url", {"url": page.as_uri()})
    browser.key("\ue004")  # Tab
    expect(browser.run("return document.activeElement.className") == "skip",
           f"{name}: the first stop of the keyboard is not the skip link")
    follow_links(browser, name)
    browser.call("/url", {"url": page.as_uri()})
    browser.show(1280, 900, "light", "print")
    browser.run("document.documentElement.style.filter = 'grayscale(1)'")
    browser.save(output / f"{name}-print-gray.png")
    complaints = [entry for entry in browser.call("/log", {"type": "browser"})
                  if entry["level"] != "INFO"]
    expect(not complaints, f"{name}: {complaints}")
    print(f"{name}: {browser.run('return document.title')}")


def main():
    output = pathlib.Path(sys.argv[1]).resolve()
    browser = Browser()
    try:
        for name in LEADS:
            look_at(browser, output / f"{name}.html", output)
    finally:
        browser.end()


main()
