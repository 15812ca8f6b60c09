// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Boost.Program_options includes <iostream>, and so its objects set up std::cout and its kin, with
// the facets of the classic locale, before main: half of the instructions of `vppcheck --version`.
// Nobody here uses those streams, and string streams set up what they need themselves. The static
// program is linked with --wrap for the constructor and the destructor of std::ios_base::Init, in
// the names that the Itanium C++ ABI gives them, and calls these instead.

extern "C" {

void __wrap__ZNSt8ios_base4InitC1Ev(void* /*init*/) {}
void __wrap__ZNSt8ios_base4InitD1Ev(void* /*init*/) {}

}  // extern "C"
