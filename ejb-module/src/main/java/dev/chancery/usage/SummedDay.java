package dev.chancery.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Whether a day (UTC) that is over has sums of its own, which say what those of its hours do. */
@Entity
@Table(name = "chancery_rollup_day")
class SummedDay {
    @Id
    @Column(name = "day_number")
    private long number;

    @Version
    private long version;

    private boolean complete;

    protected SummedDay() {}

    SummedDay(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    void complete(boolean now) {
        complete = now;
    }
}
