/** The suites of a run, named when they are bundled. Loading it declares them to mocha. */
declare module 'host-suites' {}
