import logging
import signal

from celery import Celery, Task

app = Celery("builds")
log = logging.getLogger(__name__)


class Build(Task):
    def _set_up(self):
        def received(*args):
            log.warning("The build is let finish.")

        signal.signal(signal.SIGTERM, received)

    def run(self, build):
        self._set_up()


app.register_task(Build())
