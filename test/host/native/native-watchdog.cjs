// Takes the place of the server's native module, which needs a compiler: ends the extension host when its parent is gone.
/** @param {number} pid */
exports.start = (pid) => {
  const check = () => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  };
  setInterval(check, 1000).unref();
};
