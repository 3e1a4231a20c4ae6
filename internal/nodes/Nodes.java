import java.util.List;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** One node of OpenSearch, with the settings of its arguments: name=value, lists with commas. */
public class Nodes {
  static class Embedded extends Node {
    Embedded(Settings settings) {
      super(new Environment(settings, null),
          List.<Class<? extends Plugin>>of(Netty4Plugin.class, CommonAnalysisPlugin.class), false);
    }
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
    Node node = new Embedded(settings.build());
    try {
      node.start();
    } catch (Exception e) { // its threads would keep it alive, as when a port is taken
      e.printStackTrace();
      System.exit(1);
    }
    // Whoever started it holds the other end: when that is gone, so is the node.
    while (System.in.read() >= 0) {}
    node.close();
    System.exit(0);
  }
}
