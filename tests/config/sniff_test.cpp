// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/sniff.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace vppcheck::config {
namespace {

bool is_ours(std::string bytes) {
  text::SourceSet sources;
  const text::FileId file = sources.add("a.cfg", std::move(bytes));
  return looks_like_vpp_config(Document(sources, file));
}

TEST(Sniff, AnOptionThatOthersDoNotHaveProvesIt) {
  EXPECT_TRUE(is_ours("[connectivity]\nnk=vadd:1:vadd_1\n"));
  EXPECT_TRUE(is_ours("connectivity.nk=vadd:1:vadd_1\n"));
  EXPECT_TRUE(is_ours("[hls]\nsyn.top=vadd\n"));
  EXPECT_TRUE(is_ours("[aie]\nenable-partition=0:4:left\n"));
  EXPECT_TRUE(is_ours("[vivado]\nprop=run.impl_1.STRATEGY=Default\n"));
  EXPECT_TRUE(is_ours("[clock]\nfreqHz=300000000:vadd_1\n"));
  EXPECT_TRUE(is_ours("[package]\nboot_mode=sd\n"));
  EXPECT_TRUE(is_ours("[debug]\nchipscope=vadd_1\n"));
  EXPECT_TRUE(is_ours("save-temps=1\n"));
  EXPECT_TRUE(is_ours("kernel_frequency=300\n"));
}

TEST(Sniff, ACommonNameProvesItByAValueOfOurs) {
  EXPECT_TRUE(is_ours("[advanced]\nparam=compiler.skipTimingCheckAndFrequencyScaling=1\n"));
  EXPECT_FALSE(is_ours("[advanced]\nparam=1\n"));
  EXPECT_TRUE(is_ours("[profile]\ndata=all:all:all\n"));
  EXPECT_FALSE(is_ours("[profile]\ndata=https://example.org:8080\n"));
  EXPECT_FALSE(is_ours("[profile]\ndata=C:\\profiles\n"));
  EXPECT_FALSE(is_ours("[profile]\nmemory=512\n"));
  EXPECT_TRUE(is_ours("[clock]\nid=0:vadd_1\n"));
  EXPECT_FALSE(is_ours("[clock]\nid=7\n"));
  EXPECT_TRUE(is_ours("name=x\ntarget=hw_emu\n"));
  EXPECT_FALSE(is_ours("name=x\ntarget=armv7\n"));
  EXPECT_TRUE(is_ours("name=x\nplatform=xilinx_u250_gen3x16_xdma_4_1_202210_1\n"));
  EXPECT_TRUE(is_ours("name=x\nplatform=out/board.xpfm\n"));
  EXPECT_FALSE(is_ours("name=x\nplatform=linux\n"));
  EXPECT_TRUE(is_ours("name=x\npart=xcu250-figd2104-2L-e\n"));
  EXPECT_TRUE(is_ours("name=x\nmode=hls\n"));
  EXPECT_TRUE(is_ours("name=x\nsp=vadd_1.in:DDR[0]\n"));
  EXPECT_FALSE(is_ours("name=x\nsp=3\n"));
}

TEST(Sniff, CommonNamesAloneAreOursWhenThereIsNothingElse) {
  EXPECT_TRUE(is_ours("platform=u250\n"));
  EXPECT_TRUE(is_ours("platform=u250\ndebug=1\nkernel=vadd\n"));
  EXPECT_TRUE(is_ours("platform=u250\n[advanced]\n"));
  EXPECT_FALSE(is_ours("platform=u250\n[general]\n"));
  EXPECT_FALSE(is_ours("platform=linux\nversion=2\nname=x\n"));
  EXPECT_FALSE(is_ours("kernel=vmlinuz\ninitrd=initrd.img\n"));
  EXPECT_FALSE(is_ours("verbose=1\nversion=2\njobs=4\n"));
  EXPECT_FALSE(is_ours("kernel /boot/vmlinuz\n"));
}

TEST(Sniff, AHeadAloneIsOursOnlyWithoutAnythingElse) {
  EXPECT_TRUE(is_ours("# to be filled\n[connectivity]\n"));
  EXPECT_TRUE(is_ours("[aie]\n[connectivity]\n"));
  EXPECT_FALSE(is_ours("[package]\n"));
  EXPECT_FALSE(is_ours("[connectivity]\n[main]\n"));
  EXPECT_FALSE(is_ours("[APP_PARAMS]\n"));
}

TEST(Sniff, EmptyFilesAreNobodys) {
  EXPECT_FALSE(is_ours(""));
  EXPECT_FALSE(is_ours("\n# nothing here\n"));
}

TEST(Sniff, SlipsThatStopVppDoNotHideTheFile) {
  EXPECT_TRUE(is_ours("[conectivity]\nnk=vadd:1\n"));
  EXPECT_TRUE(is_ours("[Connectivity]\nnk=vadd:1\n"));
  EXPECT_TRUE(is_ours("[connectivity\nnk=vadd:1\n"));
  EXPECT_TRUE(is_ours("[connectivity]\nslrr=vadd_1:SLR0\n"));
  EXPECT_TRUE(is_ours("[connectivity]\nnk vadd:1\n"));
  EXPECT_TRUE(is_ours("[connectivity]\nnk: vadd:1\n"));
  EXPECT_TRUE(is_ours("\xEF\xBB\xBF[connectivity]\nnk=vadd:1\n"));
  EXPECT_TRUE(is_ours("[connectivity]\r\nnk = vadd:1\r\n"));
  // What is like ours only in its head is not.
  EXPECT_FALSE(is_ours("[conectivity]\nenabled=true\n"));
  EXPECT_FALSE(is_ours("[tls]\ncertificate=a.pem\n"));
}

/// The text in UTF-16, the low byte first or the high one.
std::string utf16(std::string_view ascii, bool low_first) {
  std::string bytes = low_first ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    bytes += low_first ? c : '\0';
    bytes += low_first ? '\0' : c;
  }
  return bytes;
}

TEST(Sniff, TheEncodingOfWindowsDoesNotHideIt) {
  for (const bool low_first : {true, false}) {
    EXPECT_TRUE(is_ours(utf16("[connectivity]\r\nnk=vadd:1\r\n", low_first)));
    EXPECT_FALSE(is_ours(utf16("[metadata]\r\nname=adder\r\n", low_first)));
  }
  EXPECT_FALSE(is_ours("\xFF\xFE"));
}

TEST(Sniff, ACommentForUsIsEnough) {
  EXPECT_TRUE(is_ours("# vppcheck: ignore-file=option-unknown\n[mine]\na=b\n"));
  EXPECT_FALSE(is_ours("# read by tools like vppcheck: see the manual\n[mine]\na=b\n"));
}

// The formats of other programs, each as its manual shows it.
TEST(Sniff, FilesOfOthersAreNotOurs) {
  const std::pair<const char*, const char*> others[] = {
      {"setup.cfg",
       "[metadata]\nname = adder\nversion = 1.0\nplatform = any\n[options]\npackages = find:\n"
       "[options.package_data]\n* = *.txt\n[build_ext]\ninclude_dirs = a:b\ndebug = 1\n"},
      {"tox.ini",
       "[tox]\nenvlist = py39,py311\n[testenv]\nplatform = linux|darwin\ndeps = pytest\n"
       "commands = pytest {posargs}\n"},
      {"openocd.cfg",
       "# JTAG probe\nsource [find interface/ftdi/digilent-hs1.cfg]\nadapter speed 1000\n"
       "set _CHIPNAME zynq\nif { [info exists TAP] } {\n  set id 0x4ba00477\n}\n"
       "target create $_CHIPNAME.cpu cortex_a -dap zynq.dap\n"},
      {"ansible.cfg",
       "[defaults]\ninventory = hosts\nforks=8\n[privilege_escalation]\nbecome=True\n"},
      {"supervisord.conf",
       "[supervisord]\nlogfile=/tmp/s.log\n[program:web]\ncommand=/bin/web --platform=u250\n"
       "environment=A=\"1\",B=\"2\"\n"},
      {"haproxy.cfg",
       "global\n  daemon\n  maxconn 256\ndefaults\n  mode http\n  timeout connect 5000ms\n"
       "frontend web\n  bind *:80\n  default_backend servers\n"},
      {"printer.cfg",
       "[mcu]\nserial: /dev/ttyUSB0\n[printer]\nkinematics: corexy\n[stepper_x]\nstep_pin: PF0\n"
       "[gcode_macro START]\ngcode:\n  {% set T = params.T|default(200) %}\n"},
      {"logging.conf",
       "[loggers]\nkeys=root,link\n[handler_file]\nclass=FileHandler\nlevel=DEBUG\n"
       "args=('a.log','w')\n[formatter_plain]\nformat=%(asctime)s: %(message)s\n"},
      {"pylintrc", "[MASTER]\njobs=4\nignore=CVS\n[MESSAGES CONTROL]\ndisable=all\n"},
      {"gem5.ini", "[root]\ntype=Root\n[system]\nkernel=\n[system.clk_domain]\nclock=1000\n"},
      {"platformio.ini",
       "[platformio]\ndefault_envs = uno\n[env:uno]\nplatform = atmelavr\nboard = uno\n"},
      {"NetworkManager.conf", "[main]\nplugins=keyfile\n[connectivity]\nuri=http://example.org/\n"},
      {"media-server.ini", "[hls]\nfileBufSize=65536\nsegDur=2\n[rtp]\nport=10000\n"},
      {"package.cfg", "[package]\nname=adder\nversion=1\nout_dir=dist\n[debug]\nlevel=3\n"},
      {"darknet.cfg", "[net]\nbatch=64\n[convolutional]\nfilters=32\nactivation=leaky\n"},
      {"kernel.cfg", "CONFIG_XILINX_DMA=y\n# CONFIG_DEBUG_INFO is not set\n"},
      {"grub.cfg", "set default=\"0\"\nmenuentry 'Linux' {\n  linux /vmlinuz root=/dev/sda1\n}\n"},
      {"dynamic_reconfigure.cfg",
       "from dynamic_reconfigure.parameter_generator_catkin import *\nPACKAGE = \"arm\"\n"
       "gen.add(\"speed\", double_t, 0, \"m/s\", .5, 0, 1)\n"},
      {"platform table", "[platform]\nname = mine\n[slr SLR0]\nlut = 1000\n[aie]\ncolumns = 38\n"},
      {".vppcheck.ini",
       "[vppcheck]\nplatform = u250\nmargin = 10\n[severity]\nsp-conflict = info\n"},
  };
  for (const auto& [name, bytes] : others) EXPECT_FALSE(is_ours(bytes)) << name;
}

}  // namespace
}  // namespace vppcheck::config
