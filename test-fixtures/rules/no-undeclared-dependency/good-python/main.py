from __future__ import annotations

import asyncio
import tomllib
from typing import TYPE_CHECKING

import bs4
import dateutil.parser
import django
import helpers
import jwt
import local
import pkg_resources
import psycopg2
import pytest
import rest_framework
from google.cloud import storage

try:
    import ujson
except ImportError:
    ujson = None

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

ALL = [asyncio, tomllib, bs4, dateutil, django, helpers, jwt, local, pkg_resources, psycopg2, pytest, rest_framework, storage, ujson]
