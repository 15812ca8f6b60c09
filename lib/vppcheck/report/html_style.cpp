// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/html_parts.h"

namespace vppcheck::report {
namespace {

// Nothing is told by colour alone: bars have patterns, crossings dashes and marks, faults words.
// The contrast of text is 4.5:1 at least, that of lines 3:1 (WCAG 2.2, 1.4.3 and 1.4.11, AA).
// A page is XML too, so there is no `<` and no `&` in here.
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--paper:#fff;--soft:#f3f4f6;--ink:#1b1f24;--quiet:#57606a;--line:#8b949e;
--used:#4a72b0;--bad:#b3261e;--warn:#8a5300;--info:#0b5cad;--link:#0b5cad;--focus:#b000b5;--box:#fff;
--flag:#9f1d17;--notice:#6f4300;--flagtext:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--soft:#1f242a;--ink:#e8eaed;--quiet:#a8b1bb;
--line:#7d8793;--used:#6f9ee0;--bad:#ff8f86;--warn:#f0b45b;--info:#82b7ff;--link:#82b7ff;--focus:#ff8cff;
--box:#14171b;--flag:#ff8f86;--notice:#f0b45b;--flagtext:#14171b}}
*{box-sizing:border-box}
body{margin:0 auto;padding:0 1rem 2rem;max-width:60rem;background:var(--paper);color:var(--ink);
font:1rem/1.45 system-ui,sans-serif}
body.pair{max-width:100rem}
h1{font-size:1.5rem;margin:1rem 0 .25rem}
h2{font-size:1.2rem;margin:1.5rem 0 .5rem;padding-top:.5rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1rem 0 .5rem}
h4{font-size:1rem;margin:0}
h1,h2,h3,h4,.about{overflow-wrap:anywhere}
p{margin:.25rem 0 .5rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.picture:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-100rem}
.skip:focus{position:static;display:inline-block;padding:.5rem}
.about,.hint{color:var(--quiet)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.25rem 0;padding:0}
.verdict{border:3px solid var(--line);border-radius:.4rem;padding:.5rem .9rem;margin:.5rem 0}
.verdict.error{border-color:var(--bad)}
.verdict.warning{border-color:var(--warn)}
.verdict ul{margin:.25rem 0;padding-left:1.2rem}
.verdict li{margin:.3rem 0;overflow-wrap:anywhere}
.severity{font-weight:700;text-transform:uppercase;font-size:.8rem;border:2px solid;border-radius:.25rem;
padding:0 .35rem;white-space:nowrap}
.severity.error{color:var(--flagtext);background:var(--flag);border-color:var(--flag)}
.severity.warning{color:var(--warn)}
.severity.info{color:var(--info);border-style:dashed}
.flagged{font-weight:700;color:var(--bad);border-left:.4rem double var(--bad);padding-left:.5rem}
.finding{border-left:.3rem solid var(--info);padding:.25rem 0 .25rem .75rem;margin:.75rem 0}
.finding.error{border-left:.5rem solid var(--bad)}
.finding.warning{border-left:.4rem double var(--warn)}
.finding p{margin:.2rem 0;overflow-wrap:anywhere}
.finding ul{margin:.2rem 0;padding-left:1.2rem}
pre{background:var(--soft);padding:.4rem .6rem;margin:.3rem 0;overflow-x:auto;font:.85rem/1.4 ui-monospace,monospace}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline wavy var(--bad);text-underline-offset:.2em}
.n{display:inline-block;min-width:3.5em;padding-right:1em;text-align:right;color:var(--quiet);user-select:none}
.add{color:var(--info);font-weight:700}
.del{color:var(--bad)}
:target{outline:3px solid var(--focus);outline-offset:2px;scroll-margin:4rem}
svg :target .box,svg :target .area,svg :target.area{stroke:var(--focus);stroke-width:5}
svg :target{outline:none}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin:.5rem 0;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.15rem .5rem;text-align:left;vertical-align:top}
.picture{overflow-x:auto;border:1px solid var(--line);background:var(--soft)}
.picture svg{display:block;width:100%;min-width:36rem;height:auto}
.both{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.both section{min-width:0}
@media (max-width:60rem){.both{grid-template-columns:1fr}}
.defs{position:absolute;width:0;height:0}
svg text{fill:var(--ink);font:11px system-ui,sans-serif;font-variant-numeric:tabular-nums}
svg .title{font-size:15px;font-weight:700}
svg .remark,svg .quiet{fill:var(--quiet)}
svg .end{text-anchor:end}
svg .middle{text-anchor:middle}
svg .bad{font-weight:700;fill:var(--bad)}
svg .area{fill:var(--paper);stroke:var(--line)}
svg .overfull .area{stroke:var(--bad);stroke-width:3}
svg .missing .area{fill:url(#hatch-quiet);stroke-dasharray:6 4}
svg .elsewhere .area{stroke-dasharray:6 4}
svg .used{fill:var(--used)}
svg .free{fill:var(--paper);stroke:var(--line)}
svg .margin{fill:url(#dots)}
svg .unknown{fill:none;stroke:var(--line);stroke-dasharray:3 3}
svg .tight{fill:url(#hatch-warn);stroke:var(--warn)}
svg .over{fill:url(#hatch-bad);stroke:var(--bad);stroke-width:1.5}
svg .full{fill:var(--ink)}
svg .flag{fill:var(--flag)}
svg .flag-text{fill:var(--flagtext);font-size:13px;font-weight:700}
svg .notice{fill:var(--paper);stroke:var(--notice);stroke-width:2}
svg .notice-text{fill:var(--notice);font-size:13px;font-weight:700}
svg .box{fill:var(--box);stroke:var(--ink)}
svg .cu .box{stroke-width:1.5}
svg .bank .box{fill:var(--soft)}
svg .idle .box,svg .idle-box{stroke-dasharray:2 3;stroke:var(--line);fill:var(--soft)}
svg .strong{font-weight:700}
svg .idle .name{fill:var(--quiet)}
svg .found .box{stroke:var(--info);stroke-width:2}
svg .warning .box{stroke:var(--warn);stroke-width:3}
svg .error .box{stroke:var(--bad);stroke-width:3.5}
svg .moved .box{stroke-width:3;stroke-dasharray:9 2}
svg a text{text-decoration:underline}
svg a .small,svg a.region text{text-decoration:none}
svg a:focus-visible .box,svg a:focus-visible .area{stroke:var(--focus);stroke-width:4}
svg .boundary{stroke:var(--line);stroke-dasharray:2 4;fill:none}
svg .boundary.crossed{stroke:var(--bad);stroke-width:1.5}
svg .boundary+text{paint-order:stroke;stroke:var(--soft);stroke-width:5px}
svg .remark{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
svg .sp,svg .sc{fill:none;stroke:var(--quiet);stroke-width:1.2}
svg .sc{stroke:var(--used);stroke-width:1.8;marker-end:url(#arrow)}
svg .cross{stroke:var(--bad);stroke-width:1.8;stroke-dasharray:6 2}
svg .mark{fill:var(--bad);stroke:var(--paper)}
svg .column{fill:var(--paper);stroke:var(--line);stroke-width:.5}
svg .beyond{fill:url(#hatch-quiet);stroke:var(--line);stroke-width:.5}
svg .shared{fill:url(#hatch-quiet);stroke:var(--bad);stroke-width:2}
svg .part .box{fill:var(--used)}
svg .part .doubtful{fill:none;stroke-dasharray:3 3}
svg .part .name{font-weight:700;font-size:12px;paint-order:stroke;stroke:var(--paper);stroke-width:4px}
svg .plio path{stroke:var(--ink);stroke-width:2}
@media print{:root{color-scheme:light}body{max-width:none;font-size:10pt}.skip,nav{display:none}
.picture,pre{overflow:visible}.picture svg{min-width:0}pre{white-space:pre-wrap}
.verdict,.finding,.picture,tr{break-inside:avoid}*{print-color-adjust:exact}}
)css";

// Patterns of the pictures; once for a page, as ids are.
constexpr std::string_view kPatterns = R"svg(<svg class="defs" aria-hidden="true"><defs>
<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><circle cx="1" cy="1" r=".9" fill="var(--quiet)"/></pattern>
<pattern id="hatch-bad" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="var(--paper)"/><rect width="2.6" height="5" fill="var(--bad)"/></pattern>
<pattern id="hatch-warn" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="5" height="5" fill="var(--paper)"/><rect width="1.8" height="5" fill="var(--warn)"/></pattern>
<pattern id="hatch-quiet" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.5" height="7" fill="var(--line)"/></pattern>
<marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0L8 4L0 8z" fill="var(--ink)"/></marker>
</defs></svg>
)svg";

}  // namespace

void begin_page(std::string_view title, std::string_view body_class, std::string_view main_id,
                Markup& out) {
  // What a hostile name could smuggle in has nothing to load from and nothing to run.
  out.print(
      "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
      "<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\""
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<title>{}</title>\n<style>",
      escaped(title));
  out.raw(kStyle);
  out.print("</style>\n</head>\n<body class=\"{}\">\n", body_class);
  out.print("<a class=\"skip\" href=\"#{}\">Skip the pictures</a>\n", main_id);
  out.raw(kPatterns);
}

void end_page(std::string_view version, Markup& out) {
  out.print("<footer><p class=\"about\">Written by vppcheck {}.</p></footer>\n</body>\n</html>\n",
            escaped(version));
}

}  // namespace vppcheck::report
