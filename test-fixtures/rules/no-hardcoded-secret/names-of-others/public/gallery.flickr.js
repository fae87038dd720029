/**
 * Gallery Flickr Plugin 2012-04-04
 * http://gallery.example.io
 *
 * Licensed under the MIT license
 */
Gallery.Flickr = function (api_key) {
  this.api_key = api_key || '2a2ce06c15780ebeb0b706650fc890b2';
};
