package dev.chancery.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chancery.json.Description;
import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Fields;
import dev.chancery.messages.ToolDefinition;
import dev.chancery.pipeline.HiddenDesks;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolBoxTest {
    private final JsonBinding binding = new JsonBinding();

    public enum Unit {
        CELSIUS,
        FAHRENHEIT
    }

    public record Place(String city, Optional<Unit> unit) {}

    /** A bean with tools, as an application has it. */
    public static class Desk {
        @ClaudeTool("Tells the weather")
        public String weather(@Description("Where") String city, Optional<Unit> unit, int days) {
            return city + " " + unit.map(Unit::name).orElse("-") + " " + days;
        }

        @ClaudeTool(value = "Adds", name = "add_all")
        public long sum(List<Long> numbers) {
            return numbers.stream().mapToLong(Long::longValue).sum();
        }

        @ClaudeTool("Fails")
        public void fail(boolean checked) throws IOException {
            if (checked) {
                throw new IOException("checked, on purpose");
            }
            throw new IllegalStateException("on purpose");
        }

        public String secret() {
            return "no tool";
        }
    }

    /** As a container makes one: overrides everything, carries no annotations. */
    public static class DeskProxy extends Desk {
        private int calls;

        @Override
        public String weather(String city, Optional<Unit> unit, int days) {
            calls++;
            return super.weather(city, unit, days);
        }

        @Override
        public long sum(List<Long> numbers) {
            calls++;
            return super.sum(numbers);
        }

        @Override
        public void fail(boolean checked) throws IOException {
            calls++;
            super.fail(checked);
        }
    }

    @Test
    void offersTheAnnotatedMethodsInTheOrderOfTheirNames() {
        assertThat(ToolBox.of(new Desk()).tools())
                .extracting(tool -> tool.definition().fields().toString())
                .containsExactly(
                        ("{'name':'fail','description':'Fails','input_schema':{'type':'object','properties':"
                                        + "{'checked':{'type':'boolean'}},'required':['checked'],'additionalProperties':false}}")
                                .replace('\'', '"'),
                        ("{'name':'add_all','description':'Adds','input_schema':{'type':'object','properties':"
                                        + "{'numbers':{'type':'array','items':{'type':'integer'}}},'required':['numbers'],"
                                        + "'additionalProperties':false}}")
                                .replace('\'', '"'),
                        ("{'name':'weather','description':'Tells the weather','input_schema':{'type':'object',"
                                        + "'properties':{'city':{'type':'string','description':'Where'},'unit':{'type':'string',"
                                        + "'enum':['CELSIUS','FAHRENHEIT']},'days':{'type':'integer'}},"
                                        + "'required':['city','days'],'additionalProperties':false}}")
                                .replace('\'', '"'));
    }

    @Test
    void callsTheMethodWithWhatClaudeGave() throws Exception {
        ToolBox tools = ToolBox.of(new Desk());

        assertThat(call(tools, "weather", Fields.of("city", "Bern", "days", 3).with("unit", "CELSIUS")))
                .isEqualTo("Bern CELSIUS 3");
        assertThat(call(tools, "weather", Fields.of("days", 3, "city", "Bern"))).isEqualTo("Bern - 3");
        assertThat(call(tools, "add_all", Fields.of("numbers", List.of(1, 2, 3))))
                .isEqualTo(6L);
    }

    @Test
    void callsThroughAProxy() throws Exception {
        DeskProxy proxy = new DeskProxy();
        ToolBox tools = ToolBox.of(proxy);

        assertThat(tools.tools())
                .extracting(tool -> tool.definition().name())
                .containsExactly("fail", "add_all", "weather");
        assertThat(tools.tools().get(2).definition().fields().toString()).contains("\"description\":\"Where\"");
        assertThat(call(tools, "add_all", Fields.of("numbers", List.of(4)))).isEqualTo(4L);
        assertThat(proxy.calls).isEqualTo(1);
    }

    @Test
    void callsABeanWhoseClassIsNotPublic() throws Exception {
        ToolBox tools = ToolBox.of(HiddenDesks.one());

        assertThat(call(tools, "greet", Fields.of("name", "Ada"))).isEqualTo("Hello Ada");
    }

    @Test
    void refusesArgumentsThatDoNotFitBeforeAnythingIsCalled() {
        DeskProxy proxy = new DeskProxy();
        ToolBox tools = ToolBox.of(proxy);

        assertRefused(tools, Fields.of("city", "Bern"), "days is missing");
        assertRefused(tools, Fields.of("city", "Bern", "days", "3"), "days must be of type integer");
        assertRefused(tools, Fields.of("city", "Bern", "days", null), "days must be of type integer");
        assertRefused(
                tools,
                Fields.of("city", "Bern", "days", 3).with("unit", "KELVIN"),
                "unit must be one of [CELSIUS, FAHRENHEIT]");
        assertRefused(tools, Fields.of("city", "Bern", "days", 3).with("x", 1), "x is not asked for");
        assertRefused(tools, Fields.empty(), "city is missing");
        assertThat(proxy.calls).isZero();
    }

    @Test
    void throwsWhatTheMethodThrows() {
        ToolBox tools = ToolBox.of(new Desk());

        assertThatIllegalStateException()
                .isThrownBy(() -> call(tools, "fail", Fields.of("checked", false)))
                .withMessage("on purpose");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> call(tools, "fail", Fields.of("checked", true)))
                .withMessage("checked, on purpose");
    }

    @Test
    void offersFunctions() throws Exception {
        Tool tool = Tool.of(
                "where",
                "Finds",
                Place.class,
                place -> place.city() + place.unit().isPresent());
        Tool own = Tool.of(ToolDefinition.bash(), fields -> fields.requireText("command"));
        ToolBox tools = ToolBox.of(tool, own);

        assertThat(tool.definition().fields().toString())
                .isEqualTo(("{'name':'where','description':'Finds','input_schema':{'type':'object','properties':"
                                + "{'city':{'type':'string'},'unit':{'type':'string','enum':['CELSIUS','FAHRENHEIT']}},"
                                + "'required':['city'],'additionalProperties':false}}")
                        .replace('\'', '"'));
        assertThat(call(tools, "where", Fields.of("city", "Bern"))).isEqualTo("Bernfalse");
        assertThat(call(tools, "bash", Fields.of("command", "ls"))).isEqualTo("ls");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call(tools, "where", Fields.of("town", "Bern")))
                .withMessage("city is missing");
    }

    @Test
    void joinsToolsOfDifferentOrigin() {
        ToolBox both = ToolBox.of(new Desk()).and(ToolBox.of(Tool.of(ToolDefinition.bash(), fields -> null)));

        assertThat(both.tools()).hasSize(4).last().satisfies(tool -> assertThat(
                        tool.definition().name())
                .isEqualTo("bash"));
    }

    @Test
    void refusesTwoToolsWithOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolBox.of(new Desk()).and(ToolBox.of(new Desk())))
                .withMessageStartingWith("two tools have the name ");
        Tool tool = Tool.of(ToolDefinition.bash(), fields -> null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolBox.of(tool, tool))
                .withMessage("two tools have the name bash");
    }

    @Test
    void refusesABeanWithoutTools() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolBox.of(new Object()))
                .withMessage("java.lang.Object has no public method with @ClaudeTool");
    }

    /** Two methods that cannot be told apart by their name. */
    public static class Overloaded {
        @ClaudeTool("One")
        public void act(String one) {}

        @ClaudeTool("Two")
        public void act(int two) {}
    }

    /** A parameter that no JSON fits. */
    public static class Unfit {
        @ClaudeTool("Runs")
        public void run(Thread thread) {}
    }

    @Test
    void refusesMethodsThatCannotBeOffered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolBox.of(new Overloaded()))
                .withMessage("two tools have the name act");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolBox.of(new Unfit()))
                .withMessageContaining("java.lang.Thread");
    }

    private void assertRefused(ToolBox tools, Fields input, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call(tools, "weather", input))
                .withMessage(message);
    }

    private Object call(ToolBox tools, String name, Fields input) throws Exception {
        return tools.named(name).orElseThrow().call(input, binding);
    }
}
