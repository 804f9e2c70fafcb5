package dev.chancery.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaSampleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'string'} | 'sample value'",
                "{'type':'string','format':'date'} | '2026-11-21'",
                "{'type':'string','minLength':14} | 'sample valuexx'",
                "{'type':'string','maxLength':3} | 'sam'",
                "{'enum':['red','green']} | 'red'",
                "{'const':7} | 7",
                "{'type':'integer'} | 21",
                "{'type':'integer','minimum':30,'maximum':40} | 30",
                "{'type':'integer','exclusiveMaximum':5} | 4",
                "{'type':'number','multipleOf':0.5,'maximum':3} | 3.0",
                "{'type':'boolean'} | true",
                "{'type':['null','string']} | null",
                "{'type':'array','items':{'type':'boolean'}} | [true,true]",
                "{'type':'array','items':{'type':'boolean'},'maxItems':1} | [true]",
                "{'type':'object'} | {}",
                "{'properties':{'city':{'type':'string'}}} | {'city':'Lisbon'}",
                "{'anyOf':[{'type':'boolean'},{'type':'null'}]} | true",
                "{'$ref':'#/$defs/a','$defs':{'a':{'type':'integer'}}} | 21"
            })
    void fitsTheSchema(String schema, String sample) {
        Object value = new SchemaSample(Json.parse(schema.replace('\'', '"'))).value();

        assertThat(Json.write(value)).isEqualTo(sample.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$ref':'#'}",
                "{'type':'object','properties':{'next':{'$ref':'#'}}}",
                "{'type':'array','items':{'$ref':'#'}}"
            })
    void endsWhereTheSchemaDoesNot(String schema) {
        Object value = new SchemaSample(Json.parse(schema.replace('\'', '"'))).value();

        assertThat(Json.write(value).length()).isLessThan(100_000);
    }
}
