import tinycss2

parse = tinycss2.parse_stylesheet
