'use strict';
const { reporters, Runner } = require('mocha');

/** Prints failures as mocha does, a line for each slow test, and one line with the counts at the end. */
class Counts extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_PASS, (test) => {
      if (test.duration > 500) console.log(`slow: ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      if (this.failures.length > 0) this.epilogue();
      const { passes, failures, duration } = this.stats;
      console.log(`${passes + failures} tests in ${duration} ms`);
      console.log(`RESULT passed=${passes} failed=${failures}`);
    });
  }
}

module.exports = Counts;
