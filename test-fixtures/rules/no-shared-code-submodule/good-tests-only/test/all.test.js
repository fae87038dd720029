import '../harness/run.js';
