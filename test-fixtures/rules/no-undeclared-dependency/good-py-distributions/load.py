import allauth
import actstream
import attr
import citext
import django_gravatar
import ee
import proto
import rest_flex_fields
import rest_framework_extensions
import vanilla
import vertexai
import corsheaders
import cv2
import debug_toolbar
import decouple
import django_filters
import djmoney
import docx
import dotenv
import environ
import fitz
import git
import grpc
import jwt
import ldap
import magic
import markdown
import MySQLdb
import OpenSSL
import pptx
import opensearchpy
import psycopg2
import redis
import registration
import rest_framework
import serial
import slugify
import storages
import usb
import whitenoise
import yaml
import zmq
from azure.identity import DefaultAzureCredential
from bs4 import BeautifulSoup
from channels.layers import get_channel_layer
from Crypto.Cipher import AES
from dateutil import parser
from google.protobuf import json_format
from opentelemetry import trace
from opentelemetry.instrumentation.flask import FlaskInstrumentor
from PIL import Image
from ruamel.yaml import YAML
from sklearn import svm
