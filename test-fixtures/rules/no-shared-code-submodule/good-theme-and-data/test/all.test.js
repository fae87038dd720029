import './vectors/run.js';
