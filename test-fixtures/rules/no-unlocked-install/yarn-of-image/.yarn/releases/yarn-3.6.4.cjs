// Yarn 3.6.4
