import docker
import tornado.web
