import type { SpokenLanguage } from './spoken-language.ts';

export const en: SpokenLanguage = {
  topics: {
    hours: 'open, opens, opening, close, closes, closed, closing, hours, what time do you',
    price: 'how much, price*, cost, costs, expensive, rates',
    delivery: 'deliver*, shipping, ship, bring it, bring them',
    allergens:
      'allerg*, gluten, nut, nuts, peanut*, hazelnut*, vegan*, plant based, lactose, dairy*, coeliac*, celiac*, halal, kosher, gelatin*, pork, alcohol, ingredient*, contain*, whats in, what is in, made with, nut free, egg free',
    returns:
      'refund*, return it, money back, complain*, cancel*, wrong, damaged, stale, reschedule',
    location:
      'where are you, where is your, where is the shop, where exactly, address, located, location, directions, parking, to park, find you, wheelchair, stroller, get to you',
    contact: 'phone*, call you, telephone, email, e mail, contact number, number to call',
    payment: 'pay, paying, payment*, by card, card, cards, cash, apple pay, google pay, deposit',
    ordering:
      'order ahead, order a, order an, order the, order some, how do i order, how can i order, to order, in advance, how early, notice, preorder, pre order, place an order, reserve, days ahead',
  },
  empty:
    'a, an, the, i, me, my, we, our, us, you, your, yours, it, its, this, that, these, those, they, them, he, she, his, her, is, are, am, was, were, be, been, do, does, did, done, can, could, will, would, shall, should, may, might, must, have, has, had, got, get, need, want, like, love, take, make, sell, buy, offer, is there, there, here, of, to, for, from, with, without, in, on, at, by, as, and, or, but, so, if, then, than, also, too, any, some, anything, something, one, two, three, four, five, six, eight, ten, twelve, all, more, most, much, many, very, just, only, still, again, please, sorry, what, which, who, whose, when, where, why, how, today, tomorrow, tonight, now, later, morning, afternoon, evening, noon, week, weekend, day, days, hour, time, monday, tuesday, wednesday, thursday, friday, saturday, sunday, people, person, guests, kids, pm, am, oclock, about, around, yes, no, not, dont, im, ill, whats, thats, eh, um, oh, ah, well, maybe, thing, things, left, big, small, large, whole, piece, pieces, tell, know, let, see, say, says, ask, asking, quick, question, another, other, same, good, nice, great, fresh, available',
  asking:
    'how, what, whats, when, where, which, who, why, can, could, do, does, did, is, are, will, would, may, have, any',
  greeting: 'hi, hello, hey, hiya, good morning, good afternoon, good evening, good day, morning',
  thanks: 'thanks, thank you, thx, cheers, ta, much appreciated, many thanks',
  fine: 'fine, fair enough, we will see, ha, ok, okay, perfect, great, super, lovely, brilliant, cool, sounds good, see you, bye, goodbye, wonderful, will do, all right, alright, noted, got it',
  complaint:
    'is late, too late, so late, still waiting, been waiting, where is my, wheres my, never arrived, has not arrived, hasnt arrived, not arrived, no show, wrong, missing, broken, burnt, stale, cold, terrible, awful, unacceptable, disgrac*, disappoint*, third time, second time, angry, furious, worst, never again, ridiculous, rude, forgot*, rip off, ruined, crushed, not good enough, embarrass*, fed up',
  nudge:
    'did you get my, did you see, you saw this, anyone there, are you there, are you ignoring, any news, any update, any idea, did you find out, just checking, no hurry, waiting for an answer, i am waiting, well',
  having: 'do you have, have you got, do you sell, do you make, is there any, are there any',
  orders:
    'ignore all, ignore your, ignore the, ignore previous, ignore everything, previous instructions, your instructions, system prompt, system message, you are now, act as, pretend to be, pretend you, roleplay, role play, repeat after me, developer mode, jailbreak, forget everything, forget your, i am your developer, i am the developer, i am your boss, i am the owner, as the owner, from the owner, new rules, override, reveal your, print your, confirm that it is free, confirm it is free, for free, everything is free, 100 off, percent off, say yes, just say, reply only with, answer only with, secret code, admin, password, other customers, another customer, customer list',
  frames: {
    hello: [
      'Hello, thanks for your message.',
      'Hi, thank you for writing.',
      'Hello and thank you for asking.',
    ],
    offer: ['How can we help?', 'What can we do for you?'],
    welcome: [
      'You are welcome.',
      'With pleasure, and thank you.',
      'You are welcome. Have a lovely day.',
    ],
    fine: ['Thank you.', 'Good, thank you.'],
    sorry: [
      'I am sorry about this.',
      'I am sorry that this went wrong for you.',
      'That should not happen, I am sorry.',
    ],
    ownerLooks: 'The owner will look at it personally.',
    unknown: [
      'I do not have the answer to that here. I will ask and come back to you.',
      'That I do not know. I will ask and come back to you.',
    ],
    unknownToo: [
      'For the rest I do not have the answer here. I will ask and come back to you.',
      'The other question I cannot answer from here. I will ask and come back to you.',
    ],
    passOn: ['Thank you for telling us. I will pass it on.', 'Thank you, I will pass that on.'],
    onlyTheShop:
      'Here I can only answer questions about the shop, and only the owner can agree to anything beyond that.',
  },
};
