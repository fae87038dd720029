exports.write = (line) => console.log(line);
