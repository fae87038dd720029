import cStringIO
import urllib2

import jinja2
import webapp2
from google.appengine.api import memcache

page = jinja2.Template(urllib2.quote("notes"))
buffer = cStringIO.StringIO()
app = webapp2.WSGIApplication([], config={"cache": memcache, "page": page, "buffer": buffer})
