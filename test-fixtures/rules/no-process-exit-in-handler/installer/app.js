require('./install/web');
