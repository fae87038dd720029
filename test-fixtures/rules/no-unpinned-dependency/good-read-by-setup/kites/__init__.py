import humanize
import tornado

print(humanize, tornado)
