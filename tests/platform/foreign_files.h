// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// Small files of a board that does not exist, in the shapes that the tools write.
namespace vppcheck::platform {

/// The text with the first `from` replaced by `to`.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  if (const auto at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

/// An xsa.json: two SLRs with a region each, DDR and PLRAM, two clocks and the CPU's.
inline const std::string kXsaJson = R"({
 "vendor": "acme", "boardId": "b7", "name": "gen4_shell_2",
 "versionMajor": "202320", "versionMinor": "1",
 "expandablePlatform": "true", "hardware": "true", "hardwareEmuPlatform": "false",
 "defaultOutputType": "xclbin", "generatedName": "Vivado", "generatedVersion": "2023.2",
 "board": {"part": "XCB7-PKG100-2-E"},
 "devices": [{"numSLRs": "2",
  "part": {"name": "xcb7-pkg100-2-e", "device": "xcb7"},
  "core": {"numComputeUnits": "60", "availableResources": {
   "lutCount": "3000", "registerCount": "6000", "bramCount": "30", "dspCount": "",
   "pBlocks": [
    {"name": "pblock_a", "validSlrs": ["SLR0"], "resources": [
     {"name": "LUT", "value": "1400"}, {"name": "LUTAsMem", "value": "700"},
     {"name": "REG", "value": "2800"}, {"name": "BRAM", "value": "14"},
     {"name": "URAM", "value": "5"}]},
    {"name": "pblock_b", "validSlrs": ["SLR1"], "resources": [
     {"name": "LUT", "value": "1500"}, {"name": "DSP", "value": "90"}]}]}}}],
 "resources": [{"type": "LUT", "count": "4000"}, {"type": "FF", "count": "8000"},
  {"type": "REG", "count": "6000"}, {"type": "BRAM", "count": "40"}],
 "systemClocks": [
  {"id": "-1", "origName": "CPU", "frequency": "1", "status": "reserved", "default": "false"},
  {"id": "1", "origName": "k1", "frequency": "499.994999", "status": "changeable",
   "default": "false"},
  {"id": "0", "origName": "k0", "frequency": "300.000000", "status": "fixed",
   "default": "true"}],
 "busInterfaces": [
  {"typeRef": "aximm", "mode": "master", "memPort": "M_AXI_GP", "spTag": "GP"},
  {"typeRef": "clock", "mode": "slave"},
  {"typeRef": "aximm", "mode": "slave", "memPort": "memss", "spTag": "DDR",
   "addressSegments": [
    {"index": "0", "auto": "true", "spTag": "bank0", "slr": "SLR1", "maxMasters": "15"},
    {"index": "1", "auto": "preferred", "spTag": "bank1", "slr": "SLR0", "maxMasters": "15"}]},
  {"typeRef": "aximm", "mode": "slave", "memPort": "memss", "spTag": "PLRAM",
   "addressSegments": [{"index": "0", "auto": "false", "slr": "SLR0", "maxMasters": "7"}]}]
})";

/// The same board's xsa.xml.
inline const std::string kXsaXml = R"(<?xml version="1.0"?>
<Root VersionMajor="1" VersionMinor="15">
  <GenAppInfo Name="Vivado" Version="2023.2"/>
  <DSA Vendor="acme" BoardId="b7" Name="gen4_shell_2" VersionMajor="202320" VersionMinor="1"
       Fixed="false" DefaultOutputType="xclbin">
    <Board Part="XCB7-PKG100-2-E"/>
    <Devices><Device FpgaDevice="plus:xcb7:pkg100:-2:e"><Core ComputeUnits="60">
      <AvailableResources LUT="3000" REG="6000" BRAM="30" DSP="">
        <PBlock Name="pblock_a" ValidSLRs="SLR0"><Resource Name="LUT" Val="1400"/></PBlock>
        <PBlock Name="pblock_b" ValidSLRs="SLR1"><Resource Name="URAM" Val="9"/></PBlock>
      </AvailableResources></Core></Device></Devices>
    <Files><File Type="HPFM" Name="hw.hpfm"/></Files>
  </DSA>
</Root>
)";

/// Its .hpfm.
inline const std::string kHpfm = R"(<?xml version="1.0"?>
<xd:repository xmlns:xd="http://www.xilinx.com/xd">
 <xd:component xd:name="gen4_shell_2" xd:library="b7" xd:version="202320.1" xd:vendor="acme"
   xd:BRAM="40" xd:DSP="100" xd:FF="8000" xd:LUT="4000">
  <xd:platformInfo><xd:deviceInfo xd:name="xcb7-pkg100-2-e"/>
   <xd:systemClocks xd:defaultClock="0">
    <xd:clock xd:name="CPU" xd:frequency="1" xd:status="reserved"/>
    <xd:clock xd:name="k1" xd:id="1" xd:frequency="500.0" xd:status="scalable"/>
    <xd:clock xd:name="k0" xd:id="0" xd:frequency="300.0" xd:status="fixed"/>
   </xd:systemClocks></xd:platformInfo>
  <xd:busInterface xd:busTypeRef="aximm" xd:mode="master" xd:sptag="GP"/>
  <xd:busInterface xd:busTypeRef="aximm" xd:mode="slave" xd:memport="memss" xd:sptag="DDR">
   <xd:addressSegment xd:index="0" xd:auto="true" xd:sptag="bank0" xd:slr="SLR1"
     xd:maxMasters="15"/>
  </xd:busInterface>
  <xd:busInterface xd:busTypeRef="aximm" xd:mode="slave" xd:sptag="MC0" xd:slr="default"
    xd:auto="true"/>
  <xd:busInterface xd:busTypeRef="aximm" xd:mode="slave" xd:sptag="MC0" xd:slr="default"
    xd:auto="true"/>
 </xd:component>
</xd:repository>
)";

/// Its ext_metadata.json.
inline const std::string kExtMetadata = R"({"raptor2": {
 "part": "xcb7-pkg100-2-e", "num_compute_units": "60", "slrs": ["SLR0", "SLR1"],
 "feature_support": {"HBM": "2", "PLRAM": "1", "DDR": "0", "gts": 2},
 "resources": {
  "HBM": {"b": {"index": "1", "sptag": "HBM", "slr": "SLR0", "max_masters": "32"},
          "a": {"index": "0", "sptag": "HBM", "slr": "SLR0", "max_masters": "32"}},
  "PLRAM": {"c": {"index": "0", "sptag": "PLRAM", "slr": "SLR1", "max_masters": "15"}},
  "gts": {"0": {"slr_assignment": "SLR1"}}}}}
)";

inline const std::string kAiePrimitive =
    R"({"HARDWARE_PRIMITIVE": [{"AIE": {"AIE_ARRAY_COLUMN": "12", "AIE_TILE_ROW": "3:2",
 "MEM_TILE_ROW": "1:2", "HARDWARE_GENERATION": "AIE-ML"}}]}
)";

/// An .xpfm in the shape of cards: a partition with both halves.
inline const std::string kXpfm = R"(<?xml version="1.0"?>
<sdx:platform xmlns:sdx="http://www.xilinx.com/sdx" sdx:name="gen4_shell_2">
  <sdx:hardwarePlatforms>
    <sdx:reconfigurablePartition sdx:id="0">
      <sdx:hardwarePlatform sdx:path="hw" sdx:name="hw.xsa"/>
      <sdx:hwEmuPlatform sdx:path="hw_emu" sdx:name="hw_emu.xsa"/>
    </sdx:reconfigurablePartition>
  </sdx:hardwarePlatforms>
</sdx:platform>
)";

}  // namespace vppcheck::platform
