// Takes the place of the server's native logger, which needs a compiler: nobody reads these log files.
const nothing = () => {};
const logger = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  critical: nothing,
  getLevel: () => 6,
  setLevel: nothing,
  setPattern: nothing,
  clearFormatters: nothing,
  flush: nothing,
  drop: nothing,
};
exports.version = 0;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.shutdown = nothing;
exports.createRotatingLogger = async () => logger;
exports.createAsyncRotatingLogger = async () => logger;
