import pandas
from werkzeug.utils import secure_filename


def table(name, rows):
    return secure_filename(name), pandas.DataFrame(rows)
