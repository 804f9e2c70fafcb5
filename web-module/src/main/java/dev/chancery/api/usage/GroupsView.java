package dev.chancery.api.usage;

import dev.chancery.usage.UseGroup;
import java.util.List;

/** The groups that used most, the largest first. */
public record GroupsView(List<Group> items) {
    /** One group; of attempts of which it is not known it is empty. */
    public record Group(String group, UseView use) {}

    static GroupsView of(List<UseGroup> groups) {
        return new GroupsView(groups.stream()
                .map(group -> new Group(group.group(), UseView.of(group.use())))
                .toList());
    }
}
