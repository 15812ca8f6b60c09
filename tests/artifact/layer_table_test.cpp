// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/layer_table.h"

#include <gtest/gtest.h>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

std::string error_for(const std::string& bytes) { return error_of(read_layer_table(bytes, "t")); }

/// A table whose second layer has the lines given.
std::string error_of_layer(const std::string& lines) {
  return error_for("[layer a]\nkind = pool\ninput = 4x8\noutput = 4x4\n[layer b]\n" + lines);
}

TEST(LayerTable, HasItsDefaults) {
  const auto table = read_layer_table(
      "[layer a]\nkind = conv\ninput = 2 x 1024\noutput = 64x1024\nkernel = 7\n"
      "[layer b]\nkind = dense\ninput = 65536\noutput = 10\n",
      "t.ini");
  ASSERT_TRUE(table) << table.error().show();
  EXPECT_EQ(table->device, "");
  EXPECT_EQ(table->value_bytes, 2u) << "bfloat16";
  EXPECT_EQ(table->buffers, 2u) << "ping-pong";
  EXPECT_EQ(table->step_samples, 16u);
  ASSERT_EQ(table->layers.size(), 2u);
  const Layer& a = table->layers[0];
  EXPECT_EQ(a.input, (Shape{2, 1024}));
  EXPECT_EQ(a.pad, 3u);
  EXPECT_FALSE(a.splits_output_only);
  EXPECT_FALSE(a.memory_tile);
  EXPECT_EQ(a.nsplit, std::nullopt);
  EXPECT_EQ(table->layers[1].input, (Shape{1, 65536}));
  EXPECT_TRUE(table->layers[1].splits_output_only);
}

TEST(LayerTable, EveryKeyIsRead) {
  const auto table = read_layer_table(
      "[array]\ndevice = xcve2802\ntype = cint32\nbuffers = 1\nstep = 8\n"
      "[layer a]\nkind = conv\ninput = 2x32\noutput = 3x32\nkernel = 5\npad = 0\nsplit = output\n"
      "memory_tile = yes\nnsplit = 4\n",
      "t.ini");
  ASSERT_TRUE(table) << table.error().show();
  EXPECT_EQ(table->device, "xcve2802");
  EXPECT_EQ(table->value_bytes, 8u);
  EXPECT_EQ(table->buffers, 1u);
  EXPECT_EQ(table->step_samples, 8u);
  EXPECT_EQ(table->layers[0].kernel, 5u);
  EXPECT_EQ(table->layers[0].pad, 0u);
  EXPECT_TRUE(table->layers[0].splits_output_only);
  EXPECT_TRUE(table->layers[0].memory_tile);
  EXPECT_EQ(table->layers[0].nsplit, 4u);
}

TEST(LayerTable, LayersFollowEachOther) {
  EXPECT_EQ(error_of_layer("kind = pool\ninput = 4x8\noutput = 4x4\n"),
            "t:5: layer b takes 4x8, but a before it gives 4x4");
  EXPECT_EQ(error_of_layer("kind = pool\ninput = 2x8\noutput = 4x4\n"),
            "t:5: layer b takes 2x8, but a before it gives 4x4");
  EXPECT_EQ(error_of_layer("kind = dense\ninput = 16\noutput = 4\n"), "");
  EXPECT_EQ(error_of_layer("kind = dense\ninput = 15\noutput = 4\n"),
            "t:5: layer b takes 1x15, but a before it gives 4x4");
}

TEST(LayerTable, NumbersHaveBounds) {
  const std::string shape = ", expected NODESxSAMPLES or SAMPLES, from 1 to 67108864 values";
  for (const char* text :
       {"0x4", "4x0", "4x", "x4", "-4x4", "4.5", "4x4x4", "8192x8193", "99999999999999999999"}) {
    EXPECT_EQ(error_of_layer("kind = pool\ninput = " + std::string(text) + "\noutput = 4x4\n"),
              "t:7: input is '" + std::string(text) + "'" + shape);
  }
  const std::string conv = "kind = conv\ninput = 4x4\noutput = 4x4\n";
  EXPECT_EQ(error_of_layer(conv + "kernel = 0\n"),
            "t:9: kernel is '0', expected a number from 1 to 1024");
  EXPECT_EQ(error_of_layer(conv + "kernel = 3\nnsplit = 0\n"),
            "t:10: nsplit is '0', expected a number from 1 to 67108864");
  EXPECT_EQ(error_for("[array]\nbuffers = 3\n"),
            "t:2: buffers is '3', expected a number from 1 to 2");
  EXPECT_EQ(error_for("[array]\nstep = -1\n"),
            "t:2: step is '-1', expected a number from 1 to 65536");
}

TEST(LayerTable, UnknownWordsAreNamed) {
  EXPECT_EQ(error_for(""), "t: no '[layer NAME]' section");
  EXPECT_EQ(error_for("[array]\ntype = int4\n"),
            "t:2: type is 'int4', expected one of bfloat16, int8, uint8, int16, uint16, int32, "
            "uint32, float, cint16, cint32, cfloat");
  EXPECT_EQ(error_for("[array]\ncolumns = 4\n"),
            "t:2: unknown key 'columns', expected device, type, buffers or step");
  EXPECT_EQ(error_for("[layers]\na = 4\n"),
            "t:1: section '[layers]': expected '[array]' or '[layer NAME]' with a name of letters, "
            "digits and underscores");
  EXPECT_EQ(error_of_layer("kind = lstm\ninput = 4x4\noutput = 4x4\n"),
            "t:6: kind is 'lstm', expected conv, pool or dense");
  EXPECT_EQ(error_of_layer("kind = pool\ninput = 4x4\noutput = 4x4\nsplit = input\n"),
            "t:9: split is 'input', expected both or output");
  EXPECT_EQ(
      error_of_layer("kind = pool\ninput = 4x4\noutput = 4x4\nstride = 2\n"),
      "t:9: unknown key 'stride', expected kind, input, output, kernel, pad, split, nsplit or "
      "memory_tile");
}

TEST(LayerTable, KeysThatAreMissingOrOutOfPlaceAreNamed) {
  EXPECT_EQ(error_of_layer("kind = pool\ninput = 4x4\n"), "t:5: layer b has no key 'output'");
  EXPECT_EQ(error_of_layer("kind = conv\ninput = 4x4\noutput = 4x4\n"),
            "t:5: layer b has no key 'kernel', the samples of its window");
  EXPECT_EQ(error_of_layer("kind = pool\ninput = 4x4\noutput = 4x4\nkernel = 2\n"),
            "t:9: 'kernel' belongs to layers of kind conv");
}

}  // namespace
}  // namespace vppcheck::artifact
