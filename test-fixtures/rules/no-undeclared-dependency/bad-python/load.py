import json
import yaml
#      ^^^^ no-undeclared-dependency: pyyaml is imported but declared nowhere; add it to requirements.txt.
import os, requests.adapters
#          ^^^^^^^^ no-undeclared-dependency: requests is imported but declared nowhere; add it to requirements.txt.
from PIL import Image
#    ^^^ no-undeclared-dependency: pillow is imported but declared nowhere; add it to requirements.txt.
from flask import Flask


def shape():
    import cv2
    #      ^^^ no-undeclared-dependency: opencv-python is imported but declared nowhere; add it to requirements.txt.

    return cv2, Image, yaml, json, os, requests, Flask
