from prometheus_client import Gauge

SHIFTS = Gauge('shifts', 'Shifts that somebody has')
