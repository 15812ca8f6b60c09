// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <ap_int.h>
#include <hls_stream.h>

// Makes each pixel the mean of itself and the one before it.
extern "C" void blur(hls::stream<ap_uint<64>>& pixels, ap_uint<64>* result, int words) {
#pragma HLS interface axis port = pixels
#pragma HLS interface m_axi port = result bundle = gmem0
  ap_uint<8> before = 0;
  for (int i = 0; i < words; ++i) {
    const ap_uint<64> in = pixels.read();
    ap_uint<64> out = 0;
    for (int byte = 0; byte < 64; byte += 8) {
      const ap_uint<8> pixel = in.range(byte + 7, byte);
      out.range(byte + 7, byte) = (pixel + before) / 2;
      before = pixel;
    }
    result[i] = out;
  }
}
