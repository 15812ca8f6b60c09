#include <xrt/xrt_graph.h>

void run(const xrt::device& device, const xrt::uuid& uuid) {
  // auto old = xrt::graph(device, uuid, "pr0_gr");
  auto graph = xrt::graph(device, uuid, "pr0_gr");
  graph.run(1);
}
