import logging

from models import Film

logger = logging.getLogger(__name__)


def encode(film_token):
    film = Film.objects.get(film_token=film_token)
    logger.info(f"encoding {film_token}")
    logger.info("encoded %s with %s", film.film_token, film.upload_token)
    #                                                  ^^^^^^^^^^^^^^^^^ no-sensitive-log


def prune(db, old):
    deleted_access_tokens = db.execute(old).rowcount
    access_token = db.execute(old).scalar
    logger.info("pruned %d tokens", deleted_access_tokens)
    logger.info("pruned %s", access_token)
    #                        ^^^^^^^^^^^^ no-sensitive-log
