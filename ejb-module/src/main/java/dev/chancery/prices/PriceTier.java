package dev.chancery.prices;

/**
 * The rates of requests whose prompt is larger than a bound. They hold for the whole request.
 *
 * @param above in tokens: the tier is for prompts of more than that; the lowest tier has 0 and takes all prompts
 * @param rates what is billed
 */
public record PriceTier(long above, Rates rates) {
    /** @throws InvalidPriceException when the bound is negative */
    public PriceTier {
        if (above < 0) {
            throw new InvalidPriceException("above", "must be 0 or more tokens");
        }
    }
}
