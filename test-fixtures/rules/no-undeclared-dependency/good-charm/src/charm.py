import ops

FRAME = ops.Framework
