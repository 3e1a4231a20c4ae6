import java.util.ArrayList;
import java.util.List;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of OpenSearch, with the settings of its arguments: name=value, lists with commas, and
 * with the plugins beside its own that the system property "plugins" names by their classes.
 */
public class Nodes {
  static class Embedded extends Node {
    Embedded(Settings settings, List<Class<? extends Plugin>> plugins) {
      super(new Environment(settings, null), plugins, false);
    }
  }

  static List<Class<? extends Plugin>> plugins() throws ClassNotFoundException {
    List<Class<? extends Plugin>> all = new ArrayList<>();
    all.add(Netty4Plugin.class);
    all.add(CommonAnalysisPlugin.class);
    for (String name : System.getProperty("plugins", "").split(",")) {
      if (!name.isEmpty()) {
        all.add(Class.forName(name).asSubclass(Plugin.class));
      }
    }
    return all;
  }

  public static void main(String[] args) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String arg : args) {
      int at = arg.indexOf('=');
      String name = arg.substring(0, at), value = arg.substring(at + 1);
      if (value.contains(",")) {
        settings.putList(name, value.split(","));
      } else {
        settings.put(name, value);
      }
    }
    try {
      Node node = new Embedded(settings.build(), plugins());
      node.start();
      // Whoever started it holds the other end: when that is gone, so is the node.
      while (System.in.read() >= 0) {}
      node.close();
    } catch (Throwable e) { // its threads would keep it alive, as when a port is taken
      e.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }
}
