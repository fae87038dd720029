import cv2
#      ^^^ no-undeclared-dependency: opencv-python is imported but declared nowhere; add it to requirements.txt.
from azure.storage.blob import BlobServiceClient
#    ^^^^^ no-undeclared-dependency: azure-storage-blob is imported but declared nowhere; add it to requirements.txt.
from dotenv import load_dotenv
#    ^^^^^^ no-undeclared-dependency: python-dotenv is imported but declared nowhere; add it to requirements.txt.
from google.cloud import storage
#    ^^^^^^ no-undeclared-dependency: google-cloud-storage is imported but declared nowhere; add it to requirements.txt.
from google.protobuf import json_format
#    ^^^^^^ no-undeclared-dependency: protobuf is imported but declared nowhere; add it to requirements.txt.
from opentelemetry import trace
#    ^^^^^^^^^^^^^ no-undeclared-dependency: opentelemetry-api is imported but declared nowhere; add it to requirements.txt.
from PIL import Image
#    ^^^ no-undeclared-dependency: pillow is imported but declared nowhere; add it to requirements.txt.
