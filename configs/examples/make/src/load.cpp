// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <ap_int.h>
#include <hls_stream.h>

// Reads eight pixels at a time and sends them on.
extern "C" void load(const ap_uint<64>* image, hls::stream<ap_uint<64>>& pixels, int words) {
#pragma HLS interface m_axi port = image bundle = gmem0
#pragma HLS interface axis port = pixels
  for (int i = 0; i < words; ++i) pixels.write(image[i]);
}
