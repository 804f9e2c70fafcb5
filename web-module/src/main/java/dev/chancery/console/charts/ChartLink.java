package dev.chancery.console.charts;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Query;
import java.io.Serializable;

/**
 * Where a value leads: to what it is made of.
 *
 * @param path of a view
 * @param query what the view is asked for
 */
public record ChartLink(String path, Query query) implements Serializable {
    /** For links. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    void follow(UI ui) {
        ui.navigate(path, query.parameters());
    }
}
