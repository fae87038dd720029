# Loaded where it can be.
import msgpack

dumps = msgpack.dumps
