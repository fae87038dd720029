require('webpack');
