# The loader replaces it by what the settings say.
base_url = 'http://localhost:8983'


def request(query, params):
    params["url"] = base_url + "/" + query
    return params
