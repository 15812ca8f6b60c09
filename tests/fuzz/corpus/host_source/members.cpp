#include <xrt/xrt_graph.h>

struct Graphs {
  Graphs(const xrt::device& device, const xrt::uuid& uuid)
      : fft(std::make_unique<xrt::graph>(device, uuid, "fft")) {
    xrt::graph fir{device, uuid, "pr1_fri", xrt::graph::access_mode::shared};
    xrt::graph good(device, uuid, "pr1_fir");
    xrt::graph old(device, uuid, "beamformer");
  }
  std::unique_ptr<xrt::graph> fft;
};
