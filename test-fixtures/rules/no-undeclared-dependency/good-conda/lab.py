import numpy

ZERO = numpy.zeros(1)
