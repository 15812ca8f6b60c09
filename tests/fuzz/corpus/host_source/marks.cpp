int n = 1'000; // \
#if 0
#if 1
#endif
#else
auto g = xrt::graph{ctx, u8R"x(a)x", xrt::graph::access_mode::shared};
#endif
char q = '"'; /* xrt::graph(a, "b") */ xrt::graph h(d, "c\
d"), i[] = {xrt::graph(d, "e")};