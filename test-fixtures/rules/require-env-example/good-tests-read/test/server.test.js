const { ALPHA, BETA, GAMMA } = process.env;
console.log(ALPHA, BETA, GAMMA);
