from airflow.plugins_manager import AirflowPlugin
from flask import Blueprint
from flask_appbuilder import BaseView, expose

pages = Blueprint("pages", __name__)


class Pages(BaseView):
    @expose("/")
    def index(self):
        return self.render_template("pages.html")


class PagesPlugin(AirflowPlugin):
    name = "pages"
    flask_blueprints = [pages]
    appbuilder_views = [{"name": "Pages", "view": Pages()}]
