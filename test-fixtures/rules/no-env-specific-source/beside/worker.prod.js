exports.other = () => 'prod';
