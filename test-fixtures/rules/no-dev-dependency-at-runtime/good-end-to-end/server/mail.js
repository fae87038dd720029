exports.send = async () => {};
