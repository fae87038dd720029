from mpcontent.loader import ContentLoader
import widgetpricing

loader = ContentLoader(widgetpricing.FOLDER)
