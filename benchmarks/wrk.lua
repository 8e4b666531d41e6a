-- Asks for the paths of a file in turn, and pauses; prints what the answers took as one line of JSON.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local pause = tonumber(os.getenv("PAUSE_MS") or "0")
local number = 0

function init(_)
  math.randomseed(tonumber(os.getenv("SEED") or "1"))
  number = math.random(#paths)
end

function request()
  number = number % #paths + 1
  return wrk.format("GET", paths[number])
end

if pause > 0 then
  function delay() return math.random(0, 2 * pause) end
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '{"answers": %d, "p50": %.3f, "p95": %.3f, "p99": %.3f, "max": %.3f, "seconds": %.3f, "failed": %d}\n',
    summary.requests, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    latency.max / 1e3, summary.duration / 1e6,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
