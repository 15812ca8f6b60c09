#include <xrt/xrt_graph.h>
#define NAME "other"

auto a = xrt::graph(device, uuid, "mygraph");
auto b = xrt::graph(device, uuid, NAME);
auto c = graph(device, uuid, "third");
#if 0
auto d = xrt::graph(device, uuid, "old");
#endif
const char* text = R"(xrt::graph(device, uuid, "text"))";
